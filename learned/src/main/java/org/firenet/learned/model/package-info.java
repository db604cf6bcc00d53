/** Trained networks in files, as reconstructions: measurements in, image out. */
@NullMarked
package org.firenet.learned.model;

import org.jspecify.annotations.NullMarked;
