/** The cord's rules, as tables in the words of the floor and as laws that hold on any day. */
@NullMarked
package org.gemba.house.jidoka.andon;

import org.jspecify.annotations.NullMarked;
