/** The three statements of the theorem, checked on one class at a time. */
@NullMarked
package org.firenet.barrier.theorem;

import org.jspecify.annotations.NullMarked;
