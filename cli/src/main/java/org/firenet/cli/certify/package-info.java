/** {@code firenet certify}, and the certificate's file. */
@NullMarked
package org.firenet.cli.certify;

import org.jspecify.annotations.NullMarked;
