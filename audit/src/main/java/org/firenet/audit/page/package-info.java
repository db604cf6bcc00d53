/** The report of an audit: a page with all it needs inside. */
@NullMarked
package org.firenet.audit.page;

import org.jspecify.annotations.NullMarked;
