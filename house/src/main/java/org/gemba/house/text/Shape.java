package org.gemba.house.text;

/** How the values of one type look as text. */
interface Shape {
    void write(Pen pen, Object value);

    /** Reads the value that begins at the eye's token. */
    Object read(Eye eye);
}
