@NullMarked
package nl.regiekamer.area.web;

import org.jspecify.annotations.NullMarked;
