/** The commands {@code firenet barrier …}. */
@NullMarked
package org.firenet.cli.barrier;

import org.jspecify.annotations.NullMarked;
