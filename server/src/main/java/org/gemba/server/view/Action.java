package org.gemba.server.view;

/** What can be done with something that was asked of a line, and how it is named in the form. */
public record Action(String what, String label, boolean first) {}
