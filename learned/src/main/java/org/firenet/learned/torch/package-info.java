/** Networks in libtorch. Native objects never leave this package. */
@NullMarked
package org.firenet.learned.torch;

import org.jspecify.annotations.NullMarked;
