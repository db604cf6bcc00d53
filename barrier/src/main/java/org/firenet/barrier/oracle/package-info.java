/** What an algorithm may ask and what it is told: approximations, training pairs, the transcript and the budget. */
@NullMarked
package org.firenet.barrier.oracle;

import org.jspecify.annotations.NullMarked;
