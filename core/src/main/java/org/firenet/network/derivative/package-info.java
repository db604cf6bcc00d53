/** The derivative of a FIRENET with respect to its data, exactly: a second pass through its layers, in reverse. */
@NullMarked
package org.firenet.network.derivative;

import org.jspecify.annotations.NullMarked;
