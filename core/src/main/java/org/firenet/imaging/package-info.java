/** From a scanner's grid and mask to the operator of a network, and back to an image. */
@NullMarked
package org.firenet.imaging;

import org.jspecify.annotations.NullMarked;
