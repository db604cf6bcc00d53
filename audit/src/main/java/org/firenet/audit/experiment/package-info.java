/** An audit: which networks, which perturbations, and what was found. */
@NullMarked
package org.firenet.audit.experiment;

import org.jspecify.annotations.NullMarked;
