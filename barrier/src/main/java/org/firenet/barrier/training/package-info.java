/** LISTA networks: forward and reverse pass by hand, Adam, and the training that Table 1 and the gallery use. */
@NullMarked
package org.firenet.barrier.training;

import org.jspecify.annotations.NullMarked;
