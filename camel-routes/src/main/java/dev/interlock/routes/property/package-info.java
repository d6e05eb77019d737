/**
 * What can be set of the controller and its own routes. Every room of the controller may enter; whatever is read here by a room, or
 * asked for by a route that comes along and said by no default of it, is declared once in one of these lists.
 */
@NullMarked
package dev.interlock.routes.property;

import org.jspecify.annotations.NullMarked;
