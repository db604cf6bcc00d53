/** What goes into a network and comes out of it, whichever library runs it. */
@NullMarked
package org.firenet.learned.tensor;

import org.jspecify.annotations.NullMarked;
