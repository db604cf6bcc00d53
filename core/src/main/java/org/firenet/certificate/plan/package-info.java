/** What the theory says before there are data: the network it asks for, and the samples it asks for. */
@NullMarked
package org.firenet.certificate.plan;

import org.jspecify.annotations.NullMarked;
