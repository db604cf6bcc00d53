/** Table 1 of the paper: LISTA and FIRENET on the instances of the theorem, with 20 unknowns more. */
@NullMarked
package org.firenet.barrier.table1;

import org.jspecify.annotations.NullMarked;
