/** What floating-point arithmetic does to a result, as bounds that hold: intervals and error bounds. */
@NullMarked
package org.firenet.rounding;

import org.jspecify.annotations.NullMarked;
