/** The networks that can be trained here, as TorchScript sources with initial parameters. */
@NullMarked
package org.firenet.learned.architecture;

import org.jspecify.annotations.NullMarked;
