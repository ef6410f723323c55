package earmark.pipeline.authoring;

/**
 * An example and what came of it.
 *
 * @param line where it stands, from 1
 * @param expects hit, miss, known-wrong, undetermined or no-opportunity
 * @param script the conversation
 * @param tried whether it was run at all; an example of a marker that cannot be read was not
 * @param holds whether it came out so
 * @param what what came out instead; empty when it holds
 * @param hint how far the marker came; empty when it holds
 */
public record ExampleResult(
        int line, String expects, String script, boolean tried, boolean holds, String what, String hint) {}
