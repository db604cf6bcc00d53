/** Finds the network for a class of problems: a seeded search among schedules and λ, judged by the errors it observes. */
@NullMarked
package org.firenet.design;

import org.jspecify.annotations.NullMarked;
