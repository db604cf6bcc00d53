/** Sparsity in levels: where the levels lie, how sparse each one is, and the weights that balance them. */
@NullMarked
package org.firenet.sparsity;

import org.jspecify.annotations.NullMarked;
