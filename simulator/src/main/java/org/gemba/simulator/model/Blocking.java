package org.gemba.simulator.model;

/** When a station notices that there is no room behind it. */
public enum Blocking {
    /** It works, and then keeps the unit until there is room (blocking after service, manufacturing blocking). */
    AFTER_SERVICE,

    /** It begins only when there is room for the unit behind it, and keeps that room (blocking before service, communication blocking). */
    BEFORE_SERVICE
}
