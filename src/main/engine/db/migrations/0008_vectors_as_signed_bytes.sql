-- A vector of before is numbers of four bytes, of texts cut in another way: encoders make each of them again.
DELETE FROM `text_vectors`;
