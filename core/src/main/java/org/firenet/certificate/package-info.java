/** What can be said of an image, before and after a run. */
@NullMarked
package org.firenet.certificate;

import org.jspecify.annotations.NullMarked;
