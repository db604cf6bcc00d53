/** {@code firenet plan}. */
@NullMarked
package org.firenet.cli.plan;

import org.jspecify.annotations.NullMarked;
