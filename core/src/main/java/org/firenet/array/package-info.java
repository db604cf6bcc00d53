/** Complex arrays and their shapes: the values that everything else works on. */
@NullMarked
package org.firenet.array;

import org.jspecify.annotations.NullMarked;
