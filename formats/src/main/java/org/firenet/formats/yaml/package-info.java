/** YAML files that people write by hand, read strictly. */
@NullMarked
package org.firenet.formats.yaml;

import org.jspecify.annotations.NullMarked;
