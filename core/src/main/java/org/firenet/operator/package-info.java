/** Linear operators with adjoints, their composition, and the laws that all of them keep. */
@NullMarked
package org.firenet.operator;

import org.jspecify.annotations.NullMarked;
