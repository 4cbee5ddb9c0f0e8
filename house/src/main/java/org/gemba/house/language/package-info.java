/** All that can be asked, can happen, and can be refused. Read {@link org.gemba.house.language.Fact} first. */
@NullMarked
package org.gemba.house.language;

import org.jspecify.annotations.NullMarked;
