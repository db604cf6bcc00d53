/** The gallery: algorithms that play against the adversary, from exact arithmetic to a trained network. */
@NullMarked
package org.firenet.barrier.algorithm;

import org.jspecify.annotations.NullMarked;
