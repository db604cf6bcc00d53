/** Which measurements are taken: masks, the levels and densities of the sampling theorems, and common patterns. */
@NullMarked
package org.firenet.sampling;

import org.jspecify.annotations.NullMarked;
