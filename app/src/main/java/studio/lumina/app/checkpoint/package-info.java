/// The opening of models and the model in use.
@NullMarked
package studio.lumina.app.checkpoint;

import org.jspecify.annotations.NullMarked;
