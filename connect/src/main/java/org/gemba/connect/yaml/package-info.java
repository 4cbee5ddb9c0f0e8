/** YAML as people write it by hand: read strictly, every fault by its line with a remedy, several at once; written in one way. */
@NullMarked
package org.gemba.connect.yaml;

import org.jspecify.annotations.NullMarked;
