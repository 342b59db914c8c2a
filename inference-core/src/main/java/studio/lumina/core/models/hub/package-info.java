/// The protocol of the model hub; the one package that connects to anything.
@NullMarked
package studio.lumina.core.models.hub;

import org.jspecify.annotations.NullMarked;
