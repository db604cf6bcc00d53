/** Receiver coils: their sensitivities, and what they do to an image. */
@NullMarked
package org.firenet.coil;

import org.jspecify.annotations.NullMarked;
