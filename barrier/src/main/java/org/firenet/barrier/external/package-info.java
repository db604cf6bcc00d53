/** Programs in any language as players: line-delimited JSON over pipes, with limits that nothing they do can break. */
@NullMarked
package org.firenet.barrier.external;

import org.jspecify.annotations.NullMarked;
