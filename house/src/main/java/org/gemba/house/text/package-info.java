/** Values as text that can be read in ten years: one canonical line of JSON for any value made of records. */
@NullMarked
package org.gemba.house.text;

import org.jspecify.annotations.NullMarked;
