/** Searches for the perturbation of the measurements that changes an image most. */
@NullMarked
package org.firenet.audit.attack;

import org.jspecify.annotations.NullMarked;
