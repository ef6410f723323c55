/** Sentence vectors by ONNX models that come inside Maven artefacts. The only package that knows ONNX Runtime. */
@NullMarked
package earmark.vectors.onnx;

import org.jspecify.annotations.NullMarked;
