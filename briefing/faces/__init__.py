"""Packaged variable fonts → `Faces`: static instances made once, for drawing, typesetting and screens.

Variable fonts are where their weights go wrong: WeasyPrint takes no weight of 620 and no range of
weights, matplotlib takes only the lightest one. A static instance is right everywhere, and HarfBuzz
makes one in some fifteen milliseconds.
"""

from briefing.faces.instances import make_faces
from briefing.faces.screen import letters_of, screen_face

__all__ = ["letters_of", "make_faces", "screen_face"]
