/** How close an image is to another one. */
@NullMarked
package org.firenet.metric;

import org.jspecify.annotations.NullMarked;
