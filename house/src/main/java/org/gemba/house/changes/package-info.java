/** Change points: what changed of man, machine, material and method, shown where and when it did. */
@NullMarked
package org.gemba.house.changes;

import org.jspecify.annotations.NullMarked;
