/**
 * Checks a counterexample.json from first principles. Nothing here knows the adversary or its classes: what is shared is
 * the arithmetic of {@link org.firenet.barrier.exact}, no more.
 */
@NullMarked
package org.firenet.barrier.verify;

import org.jspecify.annotations.NullMarked;
