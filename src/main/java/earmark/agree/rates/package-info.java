/** True rates on all interactions, from people's answers on some and the machine's on all. Nothing here prints. */
@NullMarked
package earmark.agree.rates;

import org.jspecify.annotations.NullMarked;
