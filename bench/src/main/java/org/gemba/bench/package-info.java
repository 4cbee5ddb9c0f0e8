/** Speed and memory, measured beside a baseline; figures are medians, and ratios say more than they do. */
@NullMarked
package org.gemba.bench;

import org.jspecify.annotations.NullMarked;
