/** The theorem as a table and as a page with a picture. */
@NullMarked
package org.firenet.barrier.report;

import org.jspecify.annotations.NullMarked;
