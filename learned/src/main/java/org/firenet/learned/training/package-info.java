/** Trains networks: data, optimiser, checkpoints, model card. */
@NullMarked
package org.firenet.learned.training;

import org.jspecify.annotations.NullMarked;
