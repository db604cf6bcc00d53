/** What commands print and write: tables, JSON, progress, images, folders. */
@NullMarked
package org.firenet.cli.output;

import org.jspecify.annotations.NullMarked;
