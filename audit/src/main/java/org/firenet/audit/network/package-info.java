/** Reconstruction networks as an audit sees them, and how modules that know deep learning provide them. */
@NullMarked
package org.firenet.audit.network;

import org.jspecify.annotations.NullMarked;
