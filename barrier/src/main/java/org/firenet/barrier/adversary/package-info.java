/** The adversary of the theorem, the game that it plays, and the counterexamples that come out of it. */
@NullMarked
package org.firenet.barrier.adversary;

import org.jspecify.annotations.NullMarked;
